import { Button, Field, Select } from '@fluentui/react-components'
import { ArrowDownloadRegular, ArrowUploadRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import type { Profile } from '../../engine/rules/profile.ts'
import { useHost } from '../host/host-context.tsx'
import { shellOf } from '../host/shell.ts'
import { download } from '../ui/download.ts'
import { tidy, withStyle } from './profile-changes.ts'

interface Properties {
  readonly profile: Profile
  readonly change: (profile: Profile) => void
  readonly fail: (failure: unknown) => void
}

/** What was filled in last. It can be taken back for as long as nothing else is changed. */
interface Filled {
  readonly said: string
  readonly before: Profile
  readonly after: Profile | undefined
}

/** Where a profile comes from and goes to: a house style that comes with the product, or a file. What is filled in can be taken back. */
export function ProfileFile({ profile, change, fail }: Properties) {
  const host = useHost()
  const [filled, setFilled] = useState<Filled>()
  const input = useRef<HTMLInputElement>(null)
  const fill = (said: string, filledIn: Profile) => {
    setFilled({ said, before: profile, after: filledIn })
    change(filledIn)
  }
  const read = async (file: File) => {
    try {
      const { name } = file
      fill(`${name} was read.`, await host.readProfile({ name, source: await file.text() }))
    } catch (failure) {
      fail(failure)
    }
  }
  const write = async () => {
    try {
      await host.setProfile(tidy(profile))
      const path = await writeFile(host)
      if (path !== undefined) setFilled({ said: `Saved as ${path}.`, before: profile, after: undefined })
    } catch (failure) {
      fail(failure)
    }
  }
  return (
    <>
      <div className="profile-file">
        <StyleField profile={profile} fill={fill} fail={fail} />
        <Button icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
          Read profile.yml
        </Button>
        <Button icon={<ArrowDownloadRegular />} onClick={write}>
          Save as profile.yml
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".yml,.yaml"
          aria-label="A profile to read"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) read(file)
            currentTarget.value = ''
          }}
        />
      </div>
      <div aria-live="polite" className="filled">
        {filled === undefined ? null : <span>{filled.said} </span>}
        {filled?.after !== profile ? null : (
          <Button
            size="small"
            onClick={() => {
              change(filled.before)
              setFilled(undefined)
            }}
          >
            Undo
          </Button>
        )}
      </div>
    </>
  )
}

interface StyleProperties extends Pick<Properties, 'profile' | 'fail'> {
  readonly fill: (said: string, profile: Profile) => void
}

function StyleField({ profile, fill, fail }: StyleProperties) {
  const host = useHost()
  const [styles, setStyles] = useState<readonly Profile[]>([])
  useEffect(() => {
    host.houseStyles({}).then(setStyles, fail)
  }, [host, fail])
  const known = styles.find(({ title }) => title === profile.title)
  return (
    <Field label="House style" hint={known?.source ?? 'Fills in the term, the capital B and the questions below.'}>
      <Select
        className="shrinks"
        value={known?.title ?? ''}
        onChange={(_, data) => {
          const style = styles.find(({ title }) => title === data.value)
          if (style) fill(`${style.title} was filled in.`, withStyle(profile, style))
          else fill('The style is your own now.', withoutStyle(profile))
        }}
      >
        <option value="">Our own</option>
        {styles.map(({ title }) => (
          <option key={title} value={title}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function withoutStyle({ title: _, source: __, ...profile }: Profile): Profile {
  return profile
}

/** Writes the file where the reader wants it; undefined if they chose no place. */
async function writeFile(host: ReturnType<typeof useHost>): Promise<string | undefined> {
  const shell = shellOf(window)
  if (shell === undefined) {
    const { source } = await host.profileFile({})
    download({ name: 'profile.yml', mediaType: 'application/yaml', bytes: new TextEncoder().encode(source) })
    return 'profile.yml'
  }
  const folder = await shell.chooseExportFolder()
  return folder === undefined ? undefined : (await host.saveProfile({ folder })).path
}
