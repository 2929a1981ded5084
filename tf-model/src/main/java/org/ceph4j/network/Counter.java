package org.ceph4j.network;

import org.tensorflow.Operand;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TType;

/**
 * An int64 resource variable that counts from 0.
 *
 * @param handle what assigning ops take
 * @param value the op that reads it, once in a run
 */
public record Counter(Operand<? extends TType> handle, Operand<TInt64> value) {}
