import { Button, Text } from '@fluentui/react-components'
import { DocumentArrowDownRegular } from '@fluentui/react-icons'

/** The first thing a new user sees: what to do, and samples to try. */
export function EmptyLibrary({ choose, trySamples }: { readonly choose: () => void; readonly trySamples: () => void }) {
  return (
    <div className="empty-library">
      <DocumentArrowDownRegular className="empty-mark" aria-hidden="true" />
      <h2>Drop a policy here to begin</h2>
      <Text align="center">
        Evenhand reads Word documents: grievance, disciplinary, equality, recruitment and other policies, impact
        assessments and programme plans. It shows what is covered, weak or missing, and which words to reconsider. You
        decide.
      </Text>
      <div className="page-actions">
        <Button appearance="primary" size="large" onClick={choose}>
          Choose documents
        </Button>
        <Button size="large" onClick={trySamples}>
          Try it with three sample documents
        </Button>
      </div>
      <Text size={200} align="center" className="quiet">
        Nothing leaves this computer. The samples belong to Alderbrook Minds, a charity that we made up.
      </Text>
    </div>
  )
}
