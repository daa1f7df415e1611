package quxiang.roster.format;

/** Remembers for each of many texts the row in which it came first. It takes 12 bytes a text, so that 200,000 rows take a few megabytes. */
final class SeenRows {

    private long[] keys = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private int count;

    /** Remembers the text unless it is known. It returns the row in which it came first, or 0 when this is the first time. */
    int firstRowOf(String text, int row) {
        if (count * 2 > keys.length) {
            grow();
        }
        long key = hash(text);
        int place = placeOf(key, keys);
        if (keys[place] == key) {
            return rows[place];
        }
        keys[place] = key;
        rows[place] = row;
        count++;
        return 0;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[oldRows.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = placeOf(oldKeys[i], keys);
                keys[place] = oldKeys[i];
                rows[place] = oldRows[i];
            }
        }
    }

    private static int placeOf(long key, long[] keys) {
        int place = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    /** 64 bits, mixed well: among 200,000 texts two share a hash once in a billion files. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
