import { platform } from 'node:os'

/** Whether this computer can open a window: on Linux, whether there is a display server. */
export function hasScreen(): boolean {
  return platform() !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
