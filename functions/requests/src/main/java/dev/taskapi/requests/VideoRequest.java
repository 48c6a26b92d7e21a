package dev.taskapi.requests;

/**
 * A video.
 *
 * @param writer who is wished for the script
 * @param painter who is wished for the pictures
 */
public record VideoRequest(
    String prompt,
    Segments segments,
    Narration narration,
    Look look,
    Branding branding,
    ProviderWish writer,
    ProviderWish painter,
    boolean testMode)
    implements ContentRequest {

  /** By whomever. */
  public VideoRequest(
      String prompt,
      Segments segments,
      Narration narration,
      Look look,
      Branding branding,
      boolean testMode) {
    this(
        prompt,
        segments,
        narration,
        look,
        branding,
        ProviderWish.NONE,
        ProviderWish.NONE,
        testMode);
  }

  @Override
  public String language() {
    return narration.language();
  }
}
