// What Electron 45 has and electron-types, which is one version behind, does not. Goes when electron-types has it.
declare namespace Electron {
  interface Session {
    setDisplayMediaRequestHandler(
      handler: (request: DisplayMediaRequestHandlerHandlerRequest, callback: (streams: Streams | null) => void) => void,
    ): void
  }
}
