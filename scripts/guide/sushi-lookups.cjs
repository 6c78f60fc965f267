/**
 * Loaded into SUSHI before it starts. SUSHI asks its database of packages the same questions some ten thousand times
 * while it compiles the guide, and a fifth of its time went to that: here each is answered once. What the database
 * holds changes only while packages are loaded.
 */
'use strict';

const { createRequire } = require('node:module');
const path = require('node:path');

// As SUSHI itself finds it.
const fromSushi = createRequire(
  path.join(__dirname, '..', '..', 'node_modules', 'fsh-sushi', 'package.json'),
);
const { SQLJSPackageDB } = fromSushi('fhir-package-loader/dist/db/SQLJSPackageDB.js');
const { findResourceInfo, saveResourceInfo, clear } = SQLJSPackageDB.prototype;
const answers = new WeakMap();

SQLJSPackageDB.prototype.findResourceInfo = function (key, options) {
  let known = answers.get(this);
  if (known === undefined) answers.set(this, (known = new Map()));
  const question = JSON.stringify([key, options]);
  if (!known.has(question)) known.set(question, findResourceInfo.call(this, key, options));
  const answer = known.get(question);
  // A copy: whoever asked may change what it got.
  return answer === undefined ? undefined : { ...answer };
};

SQLJSPackageDB.prototype.saveResourceInfo = function (...resource) {
  answers.delete(this);
  return saveResourceInfo.apply(this, resource);
};

SQLJSPackageDB.prototype.clear = function () {
  answers.delete(this);
  return clear.call(this);
};
