import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { hostOver } from '../host/bridge/wire.ts'
import { App } from './app.tsx'
import { CommandsProvider } from './commands/commands-provider.tsx'
import { chooseTransport } from './host/choose-transport.ts'
import { HostProvider } from './host/host-context.tsx'
import { NoHost } from './host/no-host.tsx'
import './app.css'

const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the app')
const root = createRoot(place)
const reached = await chooseTransport(window, why => root.render(<NoHost why={why} />))
root.render(
  <StrictMode>
    {reached.transport ? (
      <HostProvider host={hostOver(reached.transport)} transport={reached.transport}>
        <CommandsProvider>
          <App />
        </CommandsProvider>
      </HostProvider>
    ) : (
      <NoHost why={reached.why} />
    )}
  </StrictMode>,
)
