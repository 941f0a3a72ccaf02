import { type Disk, realDisk } from "../../../electron/library/disk/disk";

/** The real one, but for the waiting: nothing here must survive a power cut. */
export const hastyDisk: Disk = {
  ...realDisk,
  create: async (file) => ({ ...(await realDisk.create(file)), sync: async () => undefined }),
  syncFolder: async () => undefined,
};
