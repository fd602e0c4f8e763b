declare module 'datapackage' {
  interface Resource {
    name: string;
    valid: boolean;
    errors: Error[];
    /** Every row cast by the schema; throws at the first that it does not hold for, and at keys that lead nowhere where relations are asked for. */
    read(options: { keyed: boolean; relations: boolean }): Promise<unknown[]>;
  }
  interface DataPackage {
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
  const library: {
    Package: { load(descriptor: object, options: { basePath: string; strict: boolean }): Promise<DataPackage> };
  };
  export default library;
}
