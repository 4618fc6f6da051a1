package dev.lanekeeper.arrow;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.ReferenceManager;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;

/** Batches from one allocator to another. */
final class RecordBatches {

  private RecordBatches() {}

  /**
   * Returns the batch in memory of an allocator: shared if both have one root, else copied. The
   * caller closes it.
   */
  static ArrowRecordBatch own(ArrowRecordBatch batch, BufferAllocator allocator) {
    boolean shares =
        batch.getBuffers().stream()
            .map(ArrowBuf::getReferenceManager)
            .allMatch(
                owner ->
                    owner == ReferenceManager.NO_OP
                        || owner.getAllocator().getRoot() == allocator.getRoot());
    return shares ? batch.cloneWithTransfer(allocator) : copy(batch, allocator);
  }

  private static ArrowRecordBatch copy(ArrowRecordBatch batch, BufferAllocator allocator) {
    List<ArrowBuf> copies = new ArrayList<>();
    try {
      for (ArrowBuf buffer : batch.getBuffers()) {
        ArrowBuf copy = allocator.buffer(buffer.readableBytes());
        copies.add(copy);
        copy.setBytes(0, buffer, 0, buffer.readableBytes());
        copy.writerIndex(buffer.readableBytes());
      }
      return new ArrowRecordBatch(batch.getLength(), batch.getNodes(), copies);
    } finally {
      // The new batch keeps references of its own.
      copies.forEach(ArrowBuf::close);
    }
  }
}
