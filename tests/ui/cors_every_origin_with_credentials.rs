use sweet::middleware::Cors;

fn main() {
    let _ = Cors::any_origin().credentials();
}
