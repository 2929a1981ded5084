package org.ceph4j.tensorboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * TensorFlow's framing of records in a file: the length in 8 bytes, its check sum, the record, its
 * check sum; little endian (tensorflow/core/lib/io/record_writer.h).
 */
final class TfRecord {
  private static final int LENGTH = Long.BYTES;
  private static final int FRAME = LENGTH + 2 * Integer.BYTES;
  private static final int MASK = 0xa282ead8;

  private TfRecord() {}

  /** The record as it stands in a file. */
  static byte[] framed(byte[] record) {
    ByteBuffer framed = ByteBuffer.allocate(FRAME + record.length).order(ByteOrder.LITTLE_ENDIAN);
    framed.putLong(record.length);
    framed.putInt(maskedSum(framed.array(), LENGTH));
    framed.put(record);
    framed.putInt(maskedSum(record, record.length));
    return framed.array();
  }

  /** CRC-32C, turned and shifted, so that the sum of bytes that hold a sum is not degenerate. */
  private static int maskedSum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return Integer.rotateRight((int) sum.getValue(), 15) + MASK;
  }
}
