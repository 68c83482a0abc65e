/** The root of functions.js: it registers the custom functions, in Excel or wherever CustomFunctions is offered. */
import { register } from "./functions/register";

register(() => CustomFunctions);
