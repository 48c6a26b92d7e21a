package dev.taskapi.tasks;

import java.util.regex.Pattern;

/**
 * The tenant that a task belongs to: 1 to 128 characters of {@code A-Z a-z 0-9 . _ : -}, but not
 * {@code .} or {@code ..}, which would be steps in the path of a file.
 */
public record AccountId(String value) implements Comparable<AccountId> {
  private static final Pattern FORM = Pattern.compile("(?!\\.\\.?$)[A-Za-z0-9._:-]{1,128}");

  public AccountId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an account id: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
