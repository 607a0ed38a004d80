use sweet::Schema;

#[derive(Schema)]
struct Grid<const N: usize> {
    cells: [u8; N],
}

fn main() {}
