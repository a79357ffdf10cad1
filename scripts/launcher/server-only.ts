// Programs outside of Next are servers by nature: for them `import "server-only"` asks for nothing. The package
// itself throws unless the condition react-server is set, and under that React renders no mail.
import { registerHooks } from "node:module";

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "server-only"
      ? { url: "data:text/javascript,", format: "module", shortCircuit: true }
      : next(specifier, context),
});
