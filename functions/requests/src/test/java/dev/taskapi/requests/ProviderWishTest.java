package dev.taskapi.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProviderWishTest {
  private static ProviderWish wish(String provider, String model) {
    return new ProviderWish(
        Optional.of(provider).filter(name -> !name.isEmpty()),
        Optional.of(model).filter(name -> !name.isEmpty()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', offline, true",
    "offline, '', offline, true",
    "openai, '', offline, false",
    "openai, gpt-4o, bedrock/us.amazon.nova-pro-v1:0, false",
    "AWS_Bedrock, '', bedrock/us.amazon.nova-pro-v1:0, true",
    "bedrock, Nova-Pro, bedrock/us.amazon.nova-pro-v1:0, true",
    "bedrock, claude, bedrock/us.amazon.nova-pro-v1:0, false",
    "'', nova-pro, bedrock/us.amazon.nova-pro-v1:0, true",
    "'', nova-pro, offline, false"
  })
  void aWishIsMetByTheNamedProviderAndModel(
      String provider, String model, String maker, boolean met) {
    assertThat(wish(provider, model).isMetBy(maker)).isEqualTo(met);
  }

  @Test
  void itsWordsAreTheCallers() {
    assertThat(wish("OpenAI", "gpt-4o").words()).isEqualTo("OpenAI gpt-4o");
    assertThat(ProviderWish.NONE.words()).isEmpty();
  }
}
