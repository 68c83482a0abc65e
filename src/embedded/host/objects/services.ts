// Objects office.js creates by name, outside the workbook: the add-in's runtime, and Excel's side of custom functions.
import { define } from "../api";
import type { InvocationResult } from "../../functions/invocations";

export const AddinInternalService = define("AddinInternalService", { call: { notifyActionHandlerReady: () => null } });

/** Whether the add-in starts with the document: remembered in the workbook, without effect here, where it always starts. */
export const AppRuntimePersistenceService = define("AppRuntimePersistenceService", {
  call: {
    setAppRuntimeStartState: (_state, book, value: string) => {
      book.extras.startState = value;
    },
    getAppRuntimeStartState: (_state, book) => book.extras.startState ?? "Inactive",
  },
});

/** Whether the pane is shown: closing it does not end the add-in, whose functions go on answering. */
export const AppRuntimeService = define("AppRuntimeService", {
  call: {
    setAppRuntimeState: (_state, book, value: string) => book.paneState.set(value === "Visible"),
    getAppRuntimeState: (_state, book) => (book.paneState.shown() ? "Visible" : "Background"),
  },
});

export const CustomFunctionManager = define("CustomFunctionManager", { get: { status: () => 2 }, call: { register: () => null } });

export const CustomFunctions = define("CustomFunctions", {
  call: {
    _GetEnabledFeatures: () => [1, 2, 3, 4],
    setInvocationResults: (_state, book, results: readonly InvocationResult[]) => book.settle(results),
    setInvocationArrayResults: (_state, book, results: readonly InvocationResult[]) => book.settle(results),
  },
});
