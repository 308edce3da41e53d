/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faulty-vfs.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
} FaultyFile;

static sqlite3_vfs vfs;
static sqlite3_vfs *real_vfs;
static sqlite3_io_methods methods;

/* What the database's thread reads and the test's writes; the two never run at once. */
static guint n_operations;
static guint failing_operation = G_MAXUINT;
static gboolean failing_for_ever;
static int failing_code;

static gboolean
fails (void)
{
  guint number = n_operations++;

  return number == failing_operation || (failing_for_ever && number > failing_operation);
}

#define REAL(file) (((FaultyFile *) (file))->real)
#define CALL(file, method, ...) (REAL (file)->pMethods->method (REAL (file), ##__VA_ARGS__))

static int
faulty_close (sqlite3_file *file)
{
  return CALL (file, xClose);
}

static int
faulty_read (sqlite3_file *file, void *data, int length, sqlite3_int64 offset)
{
  return CALL (file, xRead, data, length, offset);
}

/* A write that fails may have been done in part. */
static int
faulty_write (sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
  if (!fails ())
    return CALL (file, xWrite, data, length, offset);

  if (length > 1)
    CALL (file, xWrite, data, length / 2, offset);
  return failing_code;
}

static int
faulty_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return fails () ? SQLITE_IOERR_TRUNCATE : CALL (file, xTruncate, size);
}

static int
faulty_sync (sqlite3_file *file, int flags)
{
  return fails () ? SQLITE_IOERR_FSYNC : CALL (file, xSync, flags);
}

static int
faulty_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return CALL (file, xFileSize, size);
}

static int
faulty_lock (sqlite3_file *file, int lock)
{
  return CALL (file, xLock, lock);
}

static int
faulty_unlock (sqlite3_file *file, int lock)
{
  return CALL (file, xUnlock, lock);
}

static int
faulty_check_reserved_lock (sqlite3_file *file, int *result)
{
  return CALL (file, xCheckReservedLock, result);
}

static int
faulty_file_control (sqlite3_file *file, int operation, void *argument)
{
  return CALL (file, xFileControl, operation, argument);
}

static int
faulty_sector_size (sqlite3_file *file)
{
  return CALL (file, xSectorSize);
}

static int
faulty_device_characteristics (sqlite3_file *file)
{
  return CALL (file, xDeviceCharacteristics);
}

static int
faulty_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return CALL (file, xShmMap, page, size, extend, memory);
}

static int
faulty_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return CALL (file, xShmLock, offset, n, flags);
}

static void
faulty_shm_barrier (sqlite3_file *file)
{
  CALL (file, xShmBarrier);
}

static int
faulty_shm_unmap (sqlite3_file *file, int delete)
{
  return CALL (file, xShmUnmap, delete);
}

static int
faulty_open (sqlite3_vfs *self,
             sqlite3_filename name,
             sqlite3_file *file,
             int flags,
             int *out_flags)
{
  FaultyFile *faulty = (FaultyFile *) file;
  int code;

  faulty->real = (sqlite3_file *) (faulty + 1);
  faulty->base.pMethods = NULL;
  code = real_vfs->xOpen (real_vfs, name, faulty->real, flags, out_flags);
  if (code == SQLITE_OK)
    faulty->base.pMethods = &methods;
  return code;
}

static int
faulty_delete (sqlite3_vfs *self, const char *name, int sync)
{
  return fails () ? SQLITE_IOERR_DELETE : real_vfs->xDelete (real_vfs, name, sync);
}

void
faulty_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "faulty";
  vfs.szOsFile = (int) sizeof (FaultyFile) + real_vfs->szOsFile;
  vfs.xOpen = faulty_open;
  vfs.xDelete = faulty_delete;

  methods.iVersion = 2;
  methods.xClose = faulty_close;
  methods.xRead = faulty_read;
  methods.xWrite = faulty_write;
  methods.xTruncate = faulty_truncate;
  methods.xSync = faulty_sync;
  methods.xFileSize = faulty_file_size;
  methods.xLock = faulty_lock;
  methods.xUnlock = faulty_unlock;
  methods.xCheckReservedLock = faulty_check_reserved_lock;
  methods.xFileControl = faulty_file_control;
  methods.xSectorSize = faulty_sector_size;
  methods.xDeviceCharacteristics = faulty_device_characteristics;
  methods.xShmMap = faulty_shm_map;
  methods.xShmLock = faulty_shm_lock;
  methods.xShmBarrier = faulty_shm_barrier;
  methods.xShmUnmap = faulty_shm_unmap;

  g_assert (sqlite3_vfs_register (&vfs, TRUE) == SQLITE_OK);
}

/* The operation with that number, from 0, fails, and with @for_ever all that come after it. */
void
faulty_vfs_arm (guint    fail_at,
                gboolean for_ever,
                int      code)
{
  n_operations = 0;
  failing_operation = fail_at;
  failing_for_ever = for_ever;
  failing_code = code;
}

/* How many operations there were. */
guint
faulty_vfs_disarm (void)
{
  guint n = n_operations;

  failing_operation = G_MAXUINT;
  failing_for_ever = FALSE;
  return n;
}
