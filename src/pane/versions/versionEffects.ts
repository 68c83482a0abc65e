/** Carries out what versions, term sheets and files ask of the workbook. A file of its own, loaded when it is first needed. */
import { invalid } from "../../core/calculationError";
import type { NamedTerms } from "../../core/model/changes";
import { comparison } from "../../core/versions/comparison";
import type { ModelTerms, VersionReason } from "../../core/versions/version";
import { readScenarioFile } from "../../exchange/scenarios/scenarioFile";
import type { Edit } from "../../sheets/edit";
import { judged } from "../../sheets/refresh/findings";
import { modelsIn, type FoundModel } from "../../sheets/refresh/parts";
import { termsNow } from "../../sheets/refresh/termsNow";
import { writtenTerms, type WrittenTerms } from "../../sheets/refresh/writtenTerms";
import { carryOut } from "../../workbook/carryOut";
import { explainFailure } from "../../workbook/failure";
import { inspect, type Inspection } from "../../workbook/refresh";
import { selectedCells } from "../../workbook/selection";
import type { Send } from "../loop";
import type { Message } from "../message";
import { inspectedNow } from "../refresh/inspection";
import { saveScenarios } from "./saveScenarios";
import { readTermSheet } from "./termSheet";
import { keptOf, knownAuthor, modelsOf, rememberAuthor, versionEdits, versionsIn } from "./versioning";
import type { Origin, Proposal, VersionEffect } from "./messages";

export async function performVersions(effect: VersionEffect, send: Send<Message>): Promise<void> {
  try {
    if (effect.kind === "ExportScenarios") saveScenarios(effect);
    else send(await carried(effect));
  } catch (error) {
    send({ kind: "RefreshFailed", sentence: explainFailure(error) });
  }
}

export async function carried(effect: Exclude<VersionEffect, { kind: "ExportScenarios" }>): Promise<Message> {
  const found = await inspect(judged);
  switch (effect.kind) {
    case "RecordVersion":
      return record(found, effect);
    case "ProposeVersion":
      return { kind: "Proposed", proposal: ofVersion(found, effect.number) };
    case "ProposeTermSheet": {
      const { terms, left } = readTermSheet(effect.cells ?? (await selectedCells()).values, effect.locale);
      return { kind: "Proposed", proposal: proposalOf(found, effect, { kind: "termSheet", scenario: effect.scenario }, [{ name: effect.scenario, terms }], left) };
    }
    case "ProposeFile": {
      const { scenarios } = readScenarioFile(effect.file);
      return { kind: "Proposed", proposal: proposalOf(found, effect, { kind: "file", name: effect.file.path }, scenarios, []) };
    }
    case "ApplyProposal":
      return apply(found, effect.proposal);
    case "ForgetKeep": {
      const kept = keptOf(found.state).filter(({ id }) => id !== effect.id);
      await carryOut([{ kind: "memory", name: "kept", content: kept }], { overwrite: true });
      return { kind: "KeepDone", inspected: await looked() };
    }
  }
}

const looked = async () => inspectedNow(await inspect(judged));

async function record(found: Inspection, { who, note }: Extract<VersionEffect, { kind: "RecordVersion" }>): Promise<Message> {
  rememberAuthor(who.trim());
  const versions = versionsIn(found.state);
  const models = termsNow(found.picture, modelsOf(found.state));
  const edits = versionEdits(found.state, models, { who, note, reason: "recorded", always: true });
  if (versions.kind !== "read" || edits.length === 0) throw invalid("versions", "There are no terms in this workbook to record. Insert a model first.");
  await carryOut(edits, { overwrite: true });
  return { kind: "VersionRecorded", number: versions.list.next, inspected: await looked() };
}

function ofVersion(found: Inspection, number: number): Proposal {
  const versions = versionsIn(found.state);
  const version = versions.kind === "read" ? versions.list.versions.find((each) => each.number === number) : undefined;
  if (!version) throw invalid("versions", `There is no version ${number} in this workbook any more.`);
  const there = models(found);
  const gone = version.models.filter(({ table }) => !modelOf(there, table));
  const wanted = version.models.filter(({ table }) => modelOf(there, table));
  if (wanted.length === 0) throw invalid("versions", `The table ${gone[0]?.table ?? ""} of version ${number} is not in this workbook any more; insert a model first.`);
  const left = gone.map(({ table }) => `The table ${table} is not in this workbook any more; its terms are left out.`);
  return proposed(found, { origin: { kind: "version", number }, wanted, whole: true, left });
}

const models = ({ picture, state }: Inspection): FoundModel[] => modelsIn(picture, modelsOf(state)).filter(({ table }) => table);
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
/** By the name under which it was inserted, or that its table has now. */
const modelOf = (there: readonly FoundModel[], table: string): FoundModel | undefined => there.find(({ key }) => same(key, table)) ?? there.find((each) => each.table && same(each.table.name, table));

/** Scenarios for the model that the pane is linked to, or for the form where there is none. A file's scenarios are whole, a term sheet's are not. */
function proposalOf(found: Inspection, { form, table }: { readonly form: readonly NamedTerms[]; readonly table: string }, origin: Origin, scenarios: readonly NamedTerms[], left: readonly string[]): Proposal {
  const there = models(found);
  const model = modelOf(there, table) ?? there[0];
  const whole = origin.kind === "file";
  if (model) return proposed(found, { origin, wanted: [{ table: model.key, scenarios }], whole, left });
  const wanted = [{ table: "", scenarios: whole ? scenarios : merged([{ table: "", scenarios: form }], [{ table: "", scenarios }], false)[0]!.scenarios }];
  const now = [{ table: "", scenarios: form }];
  return { origin, target: "form", wanted, whole: true, changes: comparison(now, merged(now, wanted, true)), replaces: [], staying: staying(now, wanted), left, isRecordable: true };
}

type Request = Pick<Proposal, "origin" | "wanted" | "whole" | "left">;

function proposed(found: Inspection, { origin, wanted, whole, left }: Request): Proposal {
  const now = termsNow(found.picture, modelsOf(found.state));
  const { replaces } = editsFor(found, wanted, whole);
  const concerned = now.filter(({ table }) => wanted.some((each) => same(each.table, table)));
  return { origin, target: "workbook", wanted, whole, changes: comparison(now, merged(now, wanted, whole)), replaces, staying: staying(concerned, wanted), left, isRecordable: versionsIn(found.state).kind === "read" };
}

function staying(now: readonly ModelTerms[], wanted: readonly ModelTerms[]): string[] {
  return now.flatMap(({ table, scenarios }) => {
    const named = wanted.find((each) => same(each.table, table))?.scenarios ?? [];
    return scenarios.filter(({ name }) => !named.some((each) => same(each.name, name))).map(({ name }) => name);
  });
}

/** The terms as they will stand. */
function merged(now: readonly ModelTerms[], wanted: readonly ModelTerms[], whole: boolean): ModelTerms[] {
  return now.map(({ table, scenarios }) => {
    const named = wanted.find((each) => same(each.table, table))?.scenarios ?? [];
    const changed = scenarios.map((each) => {
      const its = named.find(({ name }) => same(name, each.name));
      return its ? { name: each.name, terms: whole ? its.terms : { ...each.terms, ...its.terms } } : each;
    });
    return { table, scenarios: [...changed, ...named.filter(({ name }) => !scenarios.some((each) => same(each.name, name))).map(({ name, terms }) => ({ name, terms }))] };
  });
}

function editsFor(found: Inspection, wanted: readonly ModelTerms[], whole: boolean): WrittenTerms {
  const there = models(found);
  const all = wanted.map(({ table, scenarios }) => {
    const model = modelOf(there, table);
    if (!model) throw invalid("terms", `The table ${table} is not in this workbook any more; insert a model first.`);
    return writtenTerms(found.picture, model, { scenarios, whole });
  });
  return { edits: all.flatMap(({ edits }) => edits), replaces: all.flatMap(({ replaces }) => replaces) };
}

const reasons: Readonly<Record<Origin["kind"], VersionReason>> = { version: "return", termSheet: "terms", file: "import" };

/** What stands there is recorded first, and both go out as one change. Where the workbook cannot be looked at afterwards, that is taken back. */
async function apply(found: Inspection, { origin, wanted, whole }: Proposal): Promise<Message> {
  const { edits } = editsFor(found, wanted, whole);
  const first: Edit[] = versionEdits(found.state, termsNow(found.picture, modelsOf(found.state)), { who: knownAuthor(), reason: reasons[origin.kind] });
  if (edits.length === 0) return { kind: "ProposalApplied", origin, inspected: inspectedNow(found) };
  const takeBack = await carryOut([...first, ...edits], { overwrite: true });
  try {
    return { kind: "ProposalApplied", origin, inspected: await looked() };
  } catch (error) {
    await takeBack();
    throw error;
  }
}
