package org.kartoteka.catalog.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.kartoteka.kernel.sql.Database;

/** The file of an import, read from its pieces; one piece is in memory at a time. */
final class StoredFile extends InputStream {

    /** How large the pieces are, the last one excepted. */
    static final int PIECE = 1 << 20;

    private static final String SELECT =
            "/* worker */ select bytes from catalog.import_chunk"
                    + " where import_id = ? and ordinal = ?";

    private final Database database;
    private final UUID id;
    private final long size;
    private long position;
    private byte[] piece = new byte[0];
    private long pieceNumber = -1;

    StoredFile(Database database, UUID id, long size) {
        this.database = database;
        this.id = id;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * @throws IOException if a piece is missing
     */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (position >= size) {
            return -1;
        }
        turnTo(position / PIECE);
        int inPiece = (int) (position % PIECE);
        int count = Math.min(length, piece.length - inPiece);
        System.arraycopy(piece, inPiece, into, offset, count);
        position += count;
        return count;
    }

    /** Goes forward without reading what is passed. */
    @Override
    public long skip(long count) {
        long passed = Math.max(0, Math.min(count, size - position));
        position += passed;
        return passed;
    }

    private void turnTo(long number) throws IOException {
        if (number != pieceNumber) {
            piece =
                    database.first(SELECT, row -> row.getBytes(1), id, (int) number)
                            .orElseThrow(
                                    () ->
                                            new IOException(
                                                    "Piece " + number + " of " + id + " is gone"));
            pieceNumber = number;
        }
    }
}
