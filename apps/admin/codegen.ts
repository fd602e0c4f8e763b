import { appCodegenConfig } from '@sujarit/remix-host/codegen-settings';

export default appCodegenConfig('admin');
