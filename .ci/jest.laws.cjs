// Laws are tried on the same random cases each time, so that a red test is a change's doing; LAWS=any number tries others.
const { configureGlobal } = require("fast-check");

configureGlobal({ seed: Number(process.env.LAWS ?? 20261122) });
