package org.concordat.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A photograph is seen as it was taken, and no longer says how that was.
class JpegOrientationTest {

    /// The colours of its corners, clockwise from the top left, as Exif has it: where row 0 and column 0 are seen.
    @ParameterizedTest
    @CsvSource({"1, RBWG", "2, BRGW", "3, WGRB", "4, GWBR", "5, RGWB", "6, GRBW", "7, WBRG", "8, BWGR"})
    void isUprightHoweverTheCameraWasHeld(int orientation, String seen) throws IOException {
        for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            var clean = clean(Files.heldJpeg(orientation, order));
            var picture = ImageIO.read(new ByteArrayInputStream(clean));
            assertThat(corners(picture)).isEqualTo(seen);
            assertThat(picture.getWidth() > picture.getHeight()).as("lies").isEqualTo(orientation < 5);
            assertThat(JpegOrientation.of(clean)).as("applied, and not said any more").isOne();
        }
    }

    @Test
    void whatCannotBeReadSaysNothing() throws IOException {
        var whole = Files.heldJpeg(6, ByteOrder.BIG_ENDIAN);
        for (int length = 0; length < 37; length++) {
            assertThat(JpegOrientation.of(Arrays.copyOf(whole, length))).as("cut after " + length).isOne();
        }
        assertThat(JpegOrientation.of(whole)).isEqualTo(6);
        for (int wrong : new int[] {0, 9, 60_000}) {
            assertThat(corners(ImageIO.read(new ByteArrayInputStream(clean(Files.heldJpeg(wrong, ByteOrder.BIG_ENDIAN))))))
                    .isEqualTo("RBWG");
        }
        assertThat(JpegOrientation.of(Files.telltaleJpeg())).as("a mark of Exif with words behind it").isOne();
    }

    private static byte[] clean(byte[] jpeg) {
        return ((Cleaned.Clean) new Cleaning().clean("a.jpg", jpeg)).file().bytes();
    }

    private static String corners(BufferedImage it) {
        int right = it.getWidth() - 4;
        int bottom = it.getHeight() - 4;
        return colour(it.getRGB(4, 4)) + colour(it.getRGB(right, 4)) + colour(it.getRGB(right, bottom)) + colour(it.getRGB(4, bottom));
    }

    private static String colour(int rgb) {
        boolean red = (rgb >> 16 & 0xff) > 128;
        boolean green = (rgb >> 8 & 0xff) > 128;
        boolean blue = (rgb & 0xff) > 128;
        return red && green && blue ? "W" : red ? "R" : green ? "G" : blue ? "B" : "?";
    }
}
