package quxiang.roster.imports;

import java.util.List;

/**
 * An uploaded file after its structure was checked, as it waits on disk.
 *
 * @param name the name of the file in the folder of staged files
 * @param uploadedAs the name under which it was uploaded
 * @param headers the header cells of the kept columns
 * @param rows how many data rows it has
 */
public record StagedFile(String name, String uploadedAs, List<String> headers, int rows) {}
