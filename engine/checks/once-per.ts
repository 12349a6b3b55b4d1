/** A function that is worked out once for each object that it is asked about: several checks read the same control block. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return key => {
    const had = known.get(key)
    if (had) return had.value
    const value = make(key)
    known.set(key, { value })
    return value
  }
}
