import { attribute, type Tag } from './scan.ts'

/** An id of up to eight hexadecimal digits in an attribute; 0, which is not a valid id, if there is none. */
export function hexadecimal(tag: Tag, local: string): number {
  const digits = attribute(tag, local) ?? ''
  return /^[0-9A-F]{1,8}$/i.test(digits) ? Number.parseInt(digits, 16) : 0
}
