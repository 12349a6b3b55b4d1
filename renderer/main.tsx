import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { hostOver } from '../host/bridge/wire.ts'
import { App } from './app.tsx'
import { CommandsProvider } from './commands/commands-provider.tsx'
import { chooseTransport } from './host/choose-transport.ts'
import { HostProvider } from './host/host-context.tsx'
import { NoHost } from './host/no-host.tsx'
import './app.css'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no place for the app')
const transport = chooseTransport(window)
createRoot(root).render(
  <StrictMode>
    {transport ? (
      <HostProvider host={hostOver(transport)} transport={transport}>
        <CommandsProvider>
          <App />
        </CommandsProvider>
      </HostProvider>
    ) : (
      <NoHost />
    )}
  </StrictMode>,
)
