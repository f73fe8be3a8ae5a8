import { describes, type FieldFace, FieldFrame } from "./field-frame.tsx";

type Props = FieldFace & {
  /** Endings and media types, for the device's own chooser; the server judges by the bytes. */
  accept?: string | undefined;
  multiple?: boolean;
};

/** One control for one or several files; its form must be sent as multipart/form-data. */
export const FileInput = (props: Props) => {
  const { name, accept, multiple } = props;
  return (
    <FieldFrame {...props}>
      <input
        class="form-control"
        id={name}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        {...describes(props)}
      />
    </FieldFrame>
  );
};
