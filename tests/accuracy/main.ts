import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileRules } from '../../engine/compile-rules.ts'
import { formatProblem } from '../../engine/errors.ts'
import { loadRules } from '../../engine/load-rules.ts'
import type { RuleFile } from '../../engine/rules/load.ts'
import { readRuleFiles, shippedRules } from '../../host/files/rule-files.ts'
import { sharedPath, withoutCorpus } from '../helpers/corpus.ts'
import { passagesIn, readPassages, scorePassages } from './bank.ts'
import { type Case, readCases, scoreCases } from './cases.ts'
import { crossingLines, crossings, crossingTable } from './cross.ts'
import { scoreElements } from './elements.ts'
import { scoreFaults } from './faults.ts'
import { scoreFlags } from './flags.ts'
import { caseWay, passageWay } from './item.ts'
import { printLabelDetail } from './label-detail.ts'
import { scoreLabels } from './labels.ts'
import { asData, confusionLines, disagreementLines, tableLines, worstLines } from './lines.ts'
import { accuracyHelp, type Options, readOptions } from './options.ts'
import { isWanted, type Scored } from './scored.ts'
import { scoreWritten } from './written.ts'

const paths = {
  labels: sharedPath('corpus/labels'),
  bank: sharedPath('corpus/bank'),
  cases: sharedPath('corpus/cases/cases.json'),
  faults: sharedPath('corpus/faults'),
  scorer: sharedPath('tools/score.mjs'),
  reference: sharedPath('reference'),
  own: fileURLToPath(new URL('bank', import.meta.url)),
  elements: fileURLToPath(new URL('elements', import.meta.url)),
  flags: fileURLToPath(new URL('flags', import.meta.url)),
  written: fileURLToPath(new URL('written', import.meta.url)),
  heldOut: fileURLToPath(new URL('held-out', import.meta.url)),
  everyPolicy: fileURLToPath(new URL('every-policy', import.meta.url)),
  wordings: fileURLToPath(new URL('wordings', import.meta.url)),
}

const options = asked()
const loaded = loadRules(filesFor(setAsked(options), await readRuleFiles(options.rules ?? shippedRules)))
if (loaded.problems.length > 0) say([...loaded.problems.map(formatProblem), 'The rules named above are left out.', ''])
const compiled = compileRules(loaded)
const wanted = { rule: options.rule ?? (options.show === 'all' ? undefined : options.show), set: options.set }
const passages = {
  bank: paths.bank ? passagesIn(paths.bank) : [],
  own: passagesIn(paths.own, 'own/', true),
  file: options.bank ? readPassages(readFileSync(options.bank, 'utf8'), 'file/', options.bank) : [],
}
const parseCsv = paths.scorer && ((await import(paths.scorer)).parseCsv as (text: string) => Record<string, string>[])
const cases: readonly Case[] = paths.cases ? readCases(paths.cases) : []

if (options.item !== undefined) say(itemLines(options.item))
else if (options.cross !== undefined) say(crossLines(options.cross))
else await score()

/** The set of the only rules that are asked about, or undefined. */
function setAsked({ set, rule, cross, show }: Options): string | undefined {
  const id = [rule, cross, show].find(one => one !== undefined && one !== 'all')
  return set ?? id?.split('-')[0]
}

/** Of a rules folder the files that one set needs, so that a run for it need not read the rules of the others. */
function filesFor(set: string | undefined, files: readonly RuleFile[]): readonly RuleFile[] {
  if (set === undefined) return files
  const isTopic = (path: string) => path.includes('/') && !path.startsWith('concepts/') && !path.endsWith('/set.yml')
  return files.filter(({ path, text }) => !isTopic(path) || text.includes(`- id: ${set}-`))
}

function asked(): Options {
  try {
    const read = readOptions(process.argv.slice(2))
    if (read !== 'help') return read
    console.log(accuracyHelp)
    process.exit(0)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${accuracyHelp}`)
    process.exit(2)
  }
}

async function score() {
  const scored = options.only.flatMap(part => scoredOf(part))
  const shown = options.show
  if (shown !== undefined) say(disagreementLines(scored))
  say(['', ...tableLines(scored), ...confusionLines(scored), ...worstLines(scored)])
  const unheld = scored.filter(s => s.part === 'faults' && s.given === 'fails')
  if (unheld.length > 0) say(['', 'Faults that remain:', ...unheld.map(s => `  ${s.id}  ${s.text}: ${s.reason ?? ''}`)])
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(asData(scored), null, 1)}\n`)
  const whole = wanted.rule === undefined && wanted.set === undefined
  const { labels, heldOut, wordings, written, scorer, reference } = paths
  if (options.only.includes('labels') && whole && labels && scorer && reference && parseCsv)
    await printLabelDetail(
      { labels, heldOut, wordings, written, scorer, reference },
      parseCsv,
      compiled,
      options.errors,
    )
}

/** The answers of one part; none, with a message, where what it needs is not there. */
function scoredOf(part: Options['only'][number]): Scored[] {
  switch (part) {
    case 'labels':
      return labelScores()
    case 'written':
      return parseCsv ? scoreWritten(paths.written, parseCsv, compiled, wanted) : skipped(part)
    case 'bank':
    case 'own':
    case 'file':
      if (part === 'bank' && !paths.bank) return skipped(part)
      return scorePassages(
        part,
        passages[part].filter(p => isWanted(p.requirement, wanted)),
        compiled,
      )
    case 'elements':
      return scoreElements(paths.elements, compiled, wanted)
    case 'flags':
      return wanted.rule === undefined && wanted.set === undefined ? scoreFlags(paths.flags, compiled) : []
    case 'cases':
      if (!paths.cases) return skipped(part)
      return scoreCases(
        cases.filter(c => isWanted(c.rule ?? '', wanted)),
        compiled,
      )
    case 'faults':
      if (!paths.faults) return skipped(part)
      return scoreFaults(paths.faults, compiled).filter(s => isWanted(s.rule, wanted))
    default:
      return part satisfies never
  }
}

function labelScores(): Scored[] {
  const { labels, heldOut, everyPolicy } = paths
  if (!labels || !parseCsv) return skipped('labels')
  return [
    ...scoreLabels(labels, parseCsv, compiled, wanted, 'first reader, 17 policies'),
    ...scoreLabels(heldOut, parseCsv, compiled, wanted, 'second reader, 8 policies'),
    ...scoreLabels(everyPolicy, parseCsv, compiled, wanted, 'third reader, 25 policies'),
  ]
}

function skipped(part: string): [] {
  console.log(`${part}: skipped: ${withoutCorpus}`)
  return []
}

function itemLines(id: string): string[] {
  const passage = [...passages.bank, ...passages.own, ...passages.file].find(p => p.id === id)
  if (passage) return passageWay(passage, compiled)
  const one = cases.find(c => c.id === id)
  return one
    ? caseWay(one, compiled)
    : [`There is no passage or case “${id}”. They are called GRV-08#3, own/GRV-08#3, C12.`]
}

function crossLines(id: string): string[] {
  const all = [...passages.bank, ...passages.own, ...passages.file]
  if (id !== 'all' && !compiled.byId.has(id)) return [`There is no rule “${id}”.`]
  if (id !== 'all') return crossingLines(crossings([id], all, compiled))
  const rules = compiled.rules.filter(r => r.kind === 'requirement' && isWanted(r.id, wanted)).map(r => r.id)
  return crossingTable(rules, crossings(rules, all, compiled), all.length)
}

function say(lines: readonly string[]) {
  console.log(lines.join('\n'))
}
