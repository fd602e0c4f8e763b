import { useFault } from '@sujarit/remix-host/document/use-fault';
import { FaultScreen } from '@sujarit/ui/fault/fault-screen';

/** A fault of one page, inside the frame: the sections of the menu stay at hand. */
export function PageFault() {
  return <FaultScreen {...useFault()} />;
}
