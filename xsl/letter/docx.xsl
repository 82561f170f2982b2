<?xml version="1.0" encoding="UTF-8"?>
<!-- The text of a paper (text.xsl) as word/document.xml, in the layout of Decree 30/2020: A4,
     margins 20 and 30 mm, Times New Roman 13 to 14. Styles stand in docx/styles.xml. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p"
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
  <xsl:include href="../component/paper.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" standalone="yes"/>

  <xsl:template match="/paper">
    <w:document>
      <w:body>
        <xsl:apply-templates select="." mode="head"/>
        <xsl:choose>
          <xsl:when test="@title != ''">
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t><xsl:value-of select="@title"/></w:t></w:r></w:p>
            <xsl:if test="@subject != ''"><w:p><w:pPr><w:pStyle w:val="Subtitle"/></w:pPr><w:r><w:t><xsl:value-of select="@subject"/></w:t></w:r></w:p></xsl:if>
          </xsl:when>
          <xsl:otherwise><w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p></xsl:otherwise>
        </xsl:choose>
        <xsl:apply-templates select="to|basis|p|h|order|article|blank|fill"/>
        <xsl:apply-templates select="." mode="sign"/>
        <xsl:apply-templates select="annex"/>
        <w:sectPr>
          <w:headerReference w:type="default" r:id="rId3"/>
          <w:pgSz w:w="11906" w:h="16838"/>
          <w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>
          <w:titlePg/>
        </w:sectPr>
      </w:body>
    </w:document>
  </xsl:template>

  <!-- Body and number on the left, the country's name and the day on the right. -->
  <xsl:template match="paper" mode="head">
    <w:tbl>
      <w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>
      <w:tblGrid><w:gridCol w:w="3800"/><w:gridCol w:w="5554"/></w:tblGrid>
      <w:tr>
        <w:tc>
          <w:tcPr><w:tcW w:w="3800" w:type="dxa"/></w:tcPr>
          <xsl:if test="@above != ''"><w:p><w:pPr><w:pStyle w:val="HeadAbove"/></w:pPr><w:r><xsl:apply-templates select="@above"/></w:r></w:p></xsl:if>
          <w:p><w:pPr><w:pStyle w:val="HeadBody"/></w:pPr><w:r><xsl:apply-templates select="@body"/></w:r></w:p>
          <w:p><w:pPr><w:pStyle w:val="HeadLine"/><w:ind w:left="1150" w:right="1150"/></w:pPr></w:p>
          <w:p><w:pPr><w:pStyle w:val="HeadNumber"/></w:pPr><w:r><w:t><xsl:apply-templates select="@number"/></w:t></w:r></w:p>
          <xsl:if test="@title = '' and @subject != ''"><w:p><w:pPr><w:pStyle w:val="HeadNumber"/></w:pPr><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t><xsl:value-of select="@subject"/></w:t></w:r></w:p></xsl:if>
        </w:tc>
        <w:tc>
          <w:tcPr><w:tcW w:w="5554" w:type="dxa"/></w:tcPr>
          <w:p><w:pPr><w:pStyle w:val="HeadBody"/></w:pPr><w:r><w:t><xsl:value-of select="p:t('paper.country')"/></w:t></w:r></w:p>
          <w:p><w:pPr><w:pStyle w:val="HeadMotto"/></w:pPr><w:r><w:t><xsl:value-of select="p:t('paper.motto')"/></w:t></w:r></w:p>
          <w:p><w:pPr><w:pStyle w:val="HeadLine"/><w:ind w:left="1300" w:right="1300"/></w:pPr></w:p>
          <w:p><w:pPr><w:pStyle w:val="HeadPlace"/></w:pPr><w:r><w:t><xsl:apply-templates select="@on"/></w:t></w:r></w:p>
        </w:tc>
      </w:tr>
    </w:tbl>
  </xsl:template>

  <!-- What a citizen writes has the country's name above it, and no body of hers. -->
  <xsl:template match="paper[@is_blank]" mode="head">
    <w:p><w:pPr><w:pStyle w:val="HeadBody"/></w:pPr><w:r><w:t><xsl:value-of select="p:t('paper.country')"/></w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="HeadMotto"/></w:pPr><w:r><w:t><xsl:value-of select="p:t('paper.motto')"/></w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="HeadLine"/><w:ind w:left="3200" w:right="3200"/></w:pPr></w:p>
    <w:p><w:pPr><w:pStyle w:val="HeadPlace"/></w:pPr><w:r><w:t><xsl:apply-templates select="@on"/></w:t></w:r></w:p>
  </xsl:template>

  <!-- The name of a People's Committee stands on two lines. -->
  <xsl:template match="@body|@above">
    <xsl:variable name="first" select="p:t('paper.committee')"/>
    <xsl:choose>
      <xsl:when test="starts-with(., concat($first, ' '))">
        <w:t><xsl:value-of select="$first"/></w:t><w:br/><w:t><xsl:value-of select="substring-after(., concat($first, ' '))"/></w:t>
      </xsl:when>
      <xsl:otherwise><w:t><xsl:value-of select="."/></w:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="@number">
    <xsl:value-of select="p:t2('paper.number', .)"/>
    <xsl:if test=". = ''"><xsl:value-of select="p:t('paper.blank')"/></xsl:if>
  </xsl:template>

  <xsl:template match="@on">
    <xsl:value-of select="concat(../@place, ', ')"/>
    <xsl:choose>
      <xsl:when test=". = ''"><xsl:value-of select="p:t2('paper.day', p:t('paper.blank'), p:t('paper.blank'), p:t('paper.blank'))"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="paper-day"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="to">
    <w:p><w:pPr><w:pStyle w:val="To"/></w:pPr><w:r><w:t><xsl:value-of select="p:t2('paper.to', .)"/></w:t></w:r></w:p>
  </xsl:template>
  <xsl:template match="basis">
    <w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t><xsl:value-of select="."/></w:t></w:r></w:p>
  </xsl:template>
  <xsl:template match="p">
    <w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><xsl:apply-templates select="text()" mode="lines"/></w:r></w:p>
  </xsl:template>
  <xsl:template match="h">
    <w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t><xsl:value-of select="."/></w:t></w:r></w:p>
  </xsl:template>
  <xsl:template match="order">
    <w:p><w:pPr><w:pStyle w:val="Title"/><w:keepNext/></w:pPr><w:r><w:t><xsl:value-of select="."/></w:t></w:r></w:p>
  </xsl:template>
  <xsl:template match="article">
    <w:p>
      <w:pPr><w:pStyle w:val="BodyText"/></w:pPr>
      <w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"><xsl:value-of select="p:t2('paper.article', @n)"/><xsl:text> </xsl:text></w:t></w:r>
      <w:r><xsl:apply-templates select="text()" mode="lines"/></w:r>
    </w:p>
  </xsl:template>
  <!-- On a page of its own behind the signature. -->
  <xsl:template match="annex">
    <w:p><w:pPr><w:pStyle w:val="Title"/><w:pageBreakBefore/></w:pPr><w:r><w:t><xsl:value-of select="@title"/></w:t></w:r></w:p>
    <xsl:for-each select="name">
      <w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve"><xsl:value-of select="position()"/>. <xsl:value-of select="."/></w:t></w:r></w:p>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="blank">
    <w:p><w:pPr><w:pStyle w:val="BodyText"/><w:pBdr><w:bottom w:val="dotted" w:sz="6" w:space="1" w:color="555555"/><w:between w:val="dotted" w:sz="6" w:space="1" w:color="555555"/></w:pBdr></w:pPr></w:p>
  </xsl:template>
  <!-- To be written on as far as the margin. -->
  <xsl:template match="fill">
    <w:p>
      <w:pPr><w:pStyle w:val="BodyText"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs><w:jc w:val="left"/></w:pPr>
      <w:r><w:t xml:space="preserve"><xsl:value-of select="."/></w:t></w:r>
      <w:r><w:tab/></w:r>
    </w:p>
  </xsl:template>
  <xsl:template match="paper[@is_blank]/p">
    <w:p><w:pPr><w:pStyle w:val="BodyText"/><w:jc w:val="left"/></w:pPr><w:r><xsl:apply-templates select="text()" mode="lines"/></w:r></w:p>
  </xsl:template>

  <!-- What a person typed in several lines stays in several lines. -->
  <xsl:template match="text()" mode="lines">
    <xsl:param name="rest" select="string(.)"/>
    <xsl:choose>
      <!-- One step a line: what is longer than a page or two is one paragraph. -->
      <xsl:when test="string-length() - string-length(translate(., '&#10;', '')) &gt; 150">
        <w:t xml:space="preserve"><xsl:value-of select="normalize-space()"/></w:t>
      </xsl:when>
      <xsl:when test="contains($rest, '&#10;')">
        <w:t xml:space="preserve"><xsl:value-of select="substring-before($rest, '&#10;')"/></w:t>
        <w:br/>
        <xsl:apply-templates select="." mode="lines"><xsl:with-param name="rest" select="substring-after($rest, '&#10;')"/></xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise><w:t xml:space="preserve"><xsl:value-of select="$rest"/></w:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="paper" mode="sign">
    <w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr></w:p>
    <w:tbl>
      <w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>
      <w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid>
      <w:tr>
        <w:trPr><w:cantSplit/></w:trPr>
        <w:tc>
          <w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>
          <xsl:apply-templates select="other" mode="sign"/>
          <xsl:if test="not(other or @is_blank)">
            <w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr><w:r><w:rPr><w:b/><w:i/><w:sz w:val="24"/></w:rPr><w:t><xsl:value-of select="p:t('paper.recipients')"/></w:t></w:r></w:p>
            <xsl:for-each select="line"><w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr><w:r><w:t><xsl:value-of select="."/></w:t></w:r></w:p></xsl:for-each>
          </xsl:if>
          <xsl:if test="@is_blank and not(other)"><w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr></w:p></xsl:if>
        </w:tc>
        <w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr><xsl:apply-templates select="signer" mode="sign"/></w:tc>
      </w:tr>
    </w:tbl>
    <w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr></w:p>
  </xsl:template>

  <xsl:template match="signer|other" mode="sign">
    <xsl:if test="@for"><w:p><w:pPr><w:pStyle w:val="Signer"/></w:pPr><w:r><w:t><xsl:value-of select="@for"/></w:t></w:r></w:p></xsl:if>
    <w:p><w:pPr><w:pStyle w:val="Signer"/></w:pPr><w:r><w:t><xsl:value-of select="@post"/></w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="SignerHow"/></w:pPr><w:r><w:t><xsl:value-of select="@how"/></w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="Signer"/><w:spacing w:before="1300"/></w:pPr><w:r><w:t><xsl:value-of select="@name"/></w:t></w:r></w:p>
  </xsl:template>
</xsl:stylesheet>
