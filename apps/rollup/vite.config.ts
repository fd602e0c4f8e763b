import { remixAppConfig } from '@sujarit/remix-host/vite-settings';

export default remixAppConfig();
