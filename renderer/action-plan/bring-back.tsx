import { Button } from '@fluentui/react-components'
import { ArrowImportRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import type { PlanFromFile } from '../../host/bridge/contract/action-plan.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { type FileRead, FromFileDialog } from './from-file-dialog.tsx'

interface Properties {
  readonly fail: (why: string | undefined) => void
  readonly say: (said: string | undefined) => void
}

/** Reads a workbook that somebody has filled in, and shows what it would change before anything is. */
export function BringBack({ fail, say }: Properties) {
  const host = useHost()
  const input = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<FileRead>()
  const look = async (file: File) => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      setRead({ name: file.name, bytes, found: await host.readPlan({ bytes }) })
      fail(undefined)
    } catch (failure) {
      fail(`${file.name}: ${sentenceOf(failure)}`)
    }
    say(undefined)
  }
  const done = ({ changes }: PlanFromFile) => {
    const many = changes.length === 1 ? '1 change was' : `${changes.length} changes were`
    say(`${many} taken over from ${read?.name}.`)
    setRead(undefined)
  }
  return (
    <>
      <Button icon={<ArrowImportRegular />} onClick={() => input.current?.click()}>
        Bring back a filled-in file…
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        aria-label="A filled-in workbook"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) look(file)
          currentTarget.value = ''
        }}
      />
      {read ? <FromFileDialog read={read} done={done} close={() => setRead(undefined)} /> : null}
    </>
  )
}
