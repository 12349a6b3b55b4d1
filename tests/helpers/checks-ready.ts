import { loadProse } from '../../engine/prose/loaded.ts'

// Tests of functions alone try rules of every kind, and none of them measures how long loading takes.
await loadProse()
