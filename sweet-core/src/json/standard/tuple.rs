//! Tuples of up to 12 fields: arrays of exactly that length.

use crate::json::{Decode, Encode, Failed, Reader, Writer};

macro_rules! tuples {
    ($($length:literal: $($field:ident $position:tt)*;)*) => {$(
        impl<'de, $($field: Decode<'de>),*> Decode<'de> for ($($field,)*) {
            #[expect(non_snake_case, reason = "a value is named for its type, for want of other names")]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                let mut array = reader.array()?;
                $(let $field = array.position($field::decode)?;)*
                array.end_tuple($length)?;
                Ok(($($field.ok_or(Failed)?,)*))
            }
        }

        impl<$($field: Encode),*> Encode for ($($field,)*) {
            fn encode(&self, writer: &mut Writer<'_>) {
                let mut array = writer.array();
                $(array.item(&self.$position);)*
                array.end();
            }
        }
    )*};
}

tuples! {
    1: A 0;
    2: A 0 B 1;
    3: A 0 B 1 C 2;
    4: A 0 B 1 C 2 D 3;
    5: A 0 B 1 C 2 D 3 E 4;
    6: A 0 B 1 C 2 D 3 E 4 F 5;
    7: A 0 B 1 C 2 D 3 E 4 F 5 G 6;
    8: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
    9: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8;
    10: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9;
    11: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10;
    12: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11;
}
