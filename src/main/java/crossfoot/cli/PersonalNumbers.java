package crossfoot.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks numbers that name a person: 居民身份证 of 18 digits with a right check digit (GB 11643-1999) or of 15 with a
 * possible day of birth, and numbers of bank accounts and cards, 16 to 19 digits that pass Luhn's test (ISO/IEC
 * 7812-1).
 * A terminal scrolls past other people's eyes and a log is kept by others; what is written for the office keeps them.
 */
final class PersonalNumbers {
    /** Digits in one piece, or in fours as cards are printed; not a part of a hash, an amount or a longer number. */
    private static final Pattern CANDIDATE = Pattern.compile("(?<![\\p{Alnum}.])(?:[0-9０-９]{14,18}[0-9０-９XxＸｘ]"
            + "|[0-9０-９]{4}(?:[ -][0-9０-９]{4}){3}(?:[ -]?[0-9０-９]{1,3})?)(?![\\p{Alnum}.]\\p{Alnum}|\\p{Alnum})");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{8,}");
    private static final Pattern ACCOUNT_HEADER = Pattern.compile("(?i)账号|帐号|账户|卡号|身份证|证件号|bank.?acc|iban|card.?no");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int ID_LENGTH = 18;
    private static final int OLD_ID_LENGTH = 15;
    private static final int SHORTEST_CARD = 16;
    private static final int FIRST_SHOWN = 4;
    private static final int LAST_SHOWN = 2;

    private PersonalNumbers() {}

    /** The text with such numbers masked; the same object if it has none. */
    static String masked(String text) {
        Matcher candidate = CANDIDATE.matcher(text);
        StringBuilder masked = null;
        int from = 0;
        while (candidate.find()) {
            if (isPersonal(bare(candidate.group()))) {
                masked = masked == null ? new StringBuilder() : masked;
                masked.append(text, from, candidate.start()).append(stars(candidate.group()));
                from = candidate.end();
            }
        }
        return masked == null ? text : masked.append(text, from, text.length()).toString();
    }

    /** The value of a column that its header says holds accounts or such: every long number is masked. */
    static String maskedUnder(String header, String value) {
        return ACCOUNT_HEADER.matcher(header).find()
                ? DIGITS.matcher(value).replaceAll(found -> stars(found.group()))
                : value;
    }

    private static String stars(String number) {
        int last = number.length() - LAST_SHOWN;
        return number.substring(0, FIRST_SHOWN) + "*".repeat(last - FIRST_SHOWN) + number.substring(last);
    }

    /** Half-width, without blanks and hyphens. */
    private static String bare(String number) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            char half = c > 0xFF00 ? (char) (c - 0xFEE0) : c;
            if (half != ' ' && half != '-') {
                bare.append(Character.toUpperCase(half));
            }
        }
        return bare.toString();
    }

    private static boolean isPersonal(String number) {
        boolean digits = number.indexOf('X') < 0;
        return switch (number.length()) {
            case OLD_ID_LENGTH -> digits && isDay(number, 6 + 2);
            case ID_LENGTH -> isId(number) || (digits && passesLuhn(number));
            default -> digits && number.length() >= SHORTEST_CARD && passesLuhn(number);
        };
    }

    private static boolean isId(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number.charAt(ID_LENGTH - 1) == CHECK.charAt(sum % CHECK.length());
    }

    /** Month and day of birth stand at an index; a number that is none is no old 身份证. */
    private static boolean isDay(String number, int at) {
        int month = Integer.parseInt(number.substring(at, at + 2));
        int day = Integer.parseInt(number.substring(at + 2, at + 4));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean passesLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
