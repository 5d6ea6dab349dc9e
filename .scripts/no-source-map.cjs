// Stands in for the package source-map, which Handlebars does without where it is not installed.
module.exports = {};
