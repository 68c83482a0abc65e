/** The language for every view, so that none has to hand it on. */
import { createContext, useContext } from "react";
import { english, type Texts } from "./english";

const Language = createContext<Texts>(english);

export const TextsProvider = Language.Provider;
export const useTexts = (): Texts => useContext(Language);
