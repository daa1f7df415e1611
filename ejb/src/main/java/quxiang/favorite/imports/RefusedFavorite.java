package quxiang.favorite.imports;

import java.util.List;

/**
 * A row of a list that was not taken.
 *
 * @param row its number in the uploaded file
 * @param name 学生姓名 as it was uploaded
 * @param school 毕业院校 as it was uploaded
 * @param key of the sentence that says why, behind {@code refusal.}
 * @param args what the sentence names
 */
public record RefusedFavorite(int row, String name, String school, String key, List<String> args) {}
