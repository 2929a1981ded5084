package org.ceph4j.keras;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.tensorflow.ndarray.Shape;

/** Writes float32 arrays in NumPy's NPY format, for Python to read. */
public final class NpyFile {
  private static final int ALIGNMENT = 64;

  private NpyFile() {}

  /** Writes one array; the stream stays open. */
  public static void write(OutputStream out, Shape shape, float[] values) throws IOException {
    String sizes =
        Arrays.stream(shape.asArray()).mapToObj(size -> size + ",").collect(Collectors.joining());
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + sizes + "), }";
    int padding = ALIGNMENT - (10 + header.length() + 1) % ALIGNMENT;
    byte[] line = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer start = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    start.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.ISO_8859_1));
    start.put((byte) 1).put((byte) 0).putShort((short) line.length);
    DataOutputStream data = new DataOutputStream(out);
    data.write(start.array());
    data.write(line);
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    data.write(bytes.array());
    data.flush();
  }
}
