import { platform } from 'node:os'

/** Whether a window can be opened here: on Linux not over a terminal alone. */
export function hasScreen(): boolean {
  return platform() !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
