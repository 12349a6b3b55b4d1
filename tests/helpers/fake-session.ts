import { EventEmitter } from 'node:events'
import type { SessionPart } from '../../electron/parts.ts'

/** A session: takes down what is set on it. `cancels` asks its filter, as the network would. */
export class FakeSession extends EventEmitter implements SessionPart {
  readonly done: string[] = []
  handler: Parameters<SessionPart['protocol']['handle']>[1] | undefined
  filter: Parameters<SessionPart['webRequest']['onBeforeRequest']>[0] | undefined
  certificate: Parameters<SessionPart['setCertificateVerifyProc']>[0] | undefined
  permission: Parameters<SessionPart['setPermissionRequestHandler']>[0] | undefined
  screenShare: Parameters<SessionPart['setDisplayMediaRequestHandler']>[0] | undefined
  checks: (() => boolean)[] = []
  readonly protocol: SessionPart['protocol'] = {
    handle: (_scheme, handler) => {
      this.handler = handler
    },
  }
  readonly webRequest: SessionPart['webRequest'] = {
    onBeforeRequest: hear => {
      this.filter = hear
    },
  }
  cancels(url: string): boolean {
    let cancelled = false
    this.filter?.({ url }, ({ cancel }) => {
      cancelled = cancel
    })
    return cancelled
  }
  setCertificateVerifyProc(prove: NonNullable<FakeSession['certificate']>) {
    this.certificate = prove
  }
  setDevicePermissionHandler(answer: () => boolean) {
    this.checks.push(answer)
  }
  setPermissionCheckHandler(answer: () => boolean) {
    this.checks.push(answer)
  }
  setPermissionRequestHandler(hear: NonNullable<FakeSession['permission']>) {
    this.permission = hear
  }
  setDisplayMediaRequestHandler(answer: NonNullable<FakeSession['screenShare']>) {
    this.screenShare = answer
  }
  async setProxy({ mode }: { mode?: string }) {
    this.done.push(`proxy ${mode}`)
  }
  setSpellCheckerEnabled(on: boolean) {
    this.done.push(`spelling ${on}`)
  }
}
