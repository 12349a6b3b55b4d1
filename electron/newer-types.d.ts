// Types that Electron 45 has and electron-types, which is one version behind, does not. Remove once electron-types has them.
declare namespace Electron {
  interface Session {
    setDisplayMediaRequestHandler(
      handler: (request: DisplayMediaRequestHandlerHandlerRequest, callback: (streams: Streams | null) => void) => void,
    ): void
  }
}
