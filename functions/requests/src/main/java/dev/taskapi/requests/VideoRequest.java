package dev.taskapi.requests;

public record VideoRequest(
    String prompt,
    Segments segments,
    Narration narration,
    Look look,
    Branding branding,
    boolean testMode)
    implements ContentRequest {

  @Override
  public String language() {
    return narration.language();
  }
}
