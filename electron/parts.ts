import type {
  App,
  BrowserWindowConstructorOptions,
  CommandLine,
  Dialog,
  Menu,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  NativeTheme,
  OpenDialogOptions,
  OpenDialogReturnValue,
  Protocol,
  Rectangle,
  RenderProcessGoneDetails,
  Screen,
  Session,
  WebContents,
  WebUtils,
} from 'electron'

/**
 * The parts of Electron that the app uses, and no more. `main.ts` passes the real one, so the compiler checks these shapes
 * against electron.d.ts; tests pass one that records its calls.
 */
export interface ElectronParts {
  readonly app: AppPart
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => WindowPart
  readonly dialog: DialogPart
  readonly ipcMain: IpcPart
  readonly Menu: {
    buildFromTemplate(template: MenuEntry[]): BuiltMenu
    setApplicationMenu(menu: BuiltMenu | null): void
  }
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'>
  readonly protocol: ProtocolPart & Pick<Protocol, 'registerSchemesAsPrivileged'>
  readonly screen: { getDisplayMatching(place: Rectangle): Pick<ReturnType<Screen['getDisplayMatching']>, 'workArea'> }
  readonly session: { readonly defaultSession: SessionPart; fromPartition(partition: string): SessionPart }
}

/** The parts of Electron that the preload script uses. */
export interface PreloadParts {
  readonly contextBridge: { exposeInMainWorld(name: string, api: object): void }
  readonly ipcRenderer: {
    invoke(channel: string, ...args: unknown[]): Promise<unknown>
    on(channel: string, listener: (event: unknown, value: unknown) => void): unknown
    removeListener(channel: string, listener: (event: unknown, value: unknown) => void): unknown
  }
  readonly webUtils: Pick<WebUtils, 'getPathForFile'>
}

/** An event that can be prevented. */
export interface Preventable {
  preventDefault(): void
}

export interface AppPart
  extends Pick<
    App,
    | 'addRecentDocument'
    | 'enableSandbox'
    | 'exit'
    | 'getAppPath'
    | 'getPath'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'setAppUserModelId'
    | 'whenReady'
  > {
  readonly commandLine: Pick<CommandLine, 'appendSwitch' | 'getSwitchValue' | 'hasSwitch'>
  on(name: 'activate' | 'window-all-closed', listener: () => void): unknown
  on(name: 'certificate-error', listener: CertificateErrorListener): unknown
  on(name: 'login' | 'select-client-certificate' | 'will-quit', listener: (event: Preventable) => void): unknown
  on(name: 'open-file', listener: (event: Preventable, path: string) => void): unknown
  on(name: 'second-instance', listener: (event: unknown, args: string[], folder: string) => void): unknown
  on(name: 'web-contents-created', listener: (event: unknown, contents: ContentsPart) => void): unknown
}

type CertificateErrorListener = (
  event: Preventable,
  contents: unknown,
  url: string,
  error: string,
  certificate: unknown,
  answer: (trusted: boolean) => void,
) => void

export interface ContentsPart
  extends Pick<
    WebContents,
    'forcefullyCrashRenderer' | 'isDestroyed' | 'printToPDF' | 'reload' | 'send' | 'setWebRTCIPHandlingPolicy'
  > {
  setWindowOpenHandler(answer: () => { action: 'deny' }): void
  on(name: 'did-navigate', listener: () => void): unknown
  on(name: 'render-process-gone', listener: (event: unknown, details: RenderProcessGoneDetails) => void): unknown
  on(name: 'will-attach-webview', listener: (event: Preventable) => void): unknown
  on(name: 'will-frame-navigate', listener: (event: Preventable & { readonly url: string }) => void): unknown
  on(name: 'will-navigate' | 'will-redirect', listener: (event: Preventable, url: string) => void): unknown
}

export interface WindowPart {
  readonly id: number
  readonly webContents: ContentsPart
  destroy(): void
  focus(): void
  getNormalBounds(): Rectangle
  isMaximized(): boolean
  isMinimized(): boolean
  loadURL(url: string): Promise<void>
  maximize(): void
  restore(): void
  setBackgroundColor(colour: string): void
  show(): void
  on(name: 'close' | 'closed' | 'ready-to-show' | 'responsive' | 'unresponsive', listener: () => void): unknown
}

/** A dialog's parent: the dialog appears over its window and, on a Mac, attached to it. */
type Parent = Pick<WindowPart, 'id'>

export interface DialogPart extends Pick<Dialog, 'showErrorBox'> {
  showMessageBox(parent: Parent, options: MessageBoxOptions): Promise<MessageBoxReturnValue>
  showOpenDialog(options: OpenDialogOptions): Promise<OpenDialogReturnValue>
  showOpenDialog(parent: Parent, options: OpenDialogOptions): Promise<OpenDialogReturnValue>
}

/** Where a message comes from; null if its frame is gone. */
export interface Sender {
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null
}

export interface IpcPart {
  handle(channel: string, answer: (event: Sender, ...args: unknown[]) => Promise<unknown>): void
}

export type ProtocolPart = Pick<Protocol, 'handle'>

export interface SessionPart extends Pick<Session, 'setProxy' | 'setSpellCheckerEnabled'> {
  readonly protocol: ProtocolPart
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void
  }
  on(name: 'will-download', listener: (event: Preventable) => void): unknown
  setCertificateVerifyProc(prove: (request: unknown, answer: (result: number) => void) => void): void
  setDevicePermissionHandler(answer: () => boolean): void
  setDisplayMediaRequestHandler(answer: (request: unknown, give: (streams: null) => void) => void): void
  setPermissionCheckHandler(answer: () => boolean): void
  setPermissionRequestHandler(
    listener: (contents: unknown, permission: unknown, answer: (granted: boolean) => void) => void,
  ): void
}

/** A menu item. Its click takes no arguments: it does the same from every window. */
export interface MenuEntry extends Omit<MenuItemConstructorOptions, 'click' | 'submenu'> {
  readonly click?: () => void
  readonly submenu?: MenuEntry[]
}

export type BuiltMenu = Pick<Menu, 'items'>
