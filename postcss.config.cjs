// Mantine's own functions and mixins (light-dark(), rem(), hover, smaller-than) for the CSS modules of portal and desk.
module.exports = { plugins: { "postcss-preset-mantine": {} } };
