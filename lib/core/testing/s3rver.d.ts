/** A small S3 server for tests; the package brings no types. */
declare module "s3rver" {
  import type { AddressInfo } from "node:net";

  type Options = {
    address: string;
    /** 0 for any that is free. */
    port: number;
    silent: boolean;
    directory: string;
    allowMismatchedSignatures?: boolean;
    configureBuckets: { name: string; configs: string[] }[];
  };

  export default class S3rver {
    constructor(options: Options);
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}
