import { Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { typeTitle } from '../../engine/labels/document-types.ts'
import type { RuleDetails, RulesOverview } from '../../host/bridge/contract/rules.ts'
import { useLibrary } from '../state/use-library.ts'
import { DocumentChoice } from '../ui/document-choice.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import type { SwitchRule } from './use-rule.ts'

interface Properties {
  readonly rule: RuleDetails
  readonly types: RulesOverview['types']
  readonly switchRule: SwitchRule
  readonly close: () => void
}

/** Asks for which documents a rule is switched, and why: the reason goes into reviews and reports. */
export function SwitchDialog({ rule, types, switchRule, close }: Properties) {
  const { documents = [] } = useLibrary()
  const itsTypes = rule.applies.length === 0 ? types.map(({ type }) => type) : rule.applies
  const [kind, setKind] = useState<'type' | 'document'>('type')
  const [type, setType] = useState(itsTypes.length === 1 ? (itsTypes[0] ?? '') : '')
  const [document, setDocument] = useState('')
  const [reason, setReason] = useState('')
  const on = !rule.on
  const chosen = kind === 'type' ? type : document
  return (
    <FormDialog
      title={`${on ? 'Switch on' : 'Switch off'} for some documents`}
      submitLabel={on ? 'Switch on' : 'Switch off'}
      ready={chosen !== ''}
      submit={() => {
        switchRule({ for: kind === 'type' ? { type } : { document }, on, reason })
        close()
      }}
      close={close}
    >
      <Field label="For">
        <RadioGroup value={kind} onChange={(_, data) => setKind(data.value === 'document' ? 'document' : 'type')}>
          <Radio value="type" label="A type of document" />
          <Radio value="document" label="One document" />
        </RadioGroup>
      </Field>
      {kind === 'type' ? (
        <Field label="Type of document">
          <Select value={type} onChange={(_, { value }) => setType(value)}>
            <option value="">Choose a type</option>
            {itsTypes.map(one => (
              <option key={one} value={one}>
                {typeTitle(one, types)}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <DocumentChoice
          label="Document"
          documents={documents}
          value={document}
          choose={setDocument}
          none="Choose a document"
        />
      )}
      <Field label="Why" hint="Reviews and reports say it.">
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} resize="vertical" />
      </Field>
    </FormDialog>
  )
}
