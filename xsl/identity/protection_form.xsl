<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('letter.protection_request')"/></xsl:template>

  <!-- Left blank to be filled by hand: what the office knows of her stays in its envelope. -->
  <xsl:template match="page" mode="main">
    <div class="text"><p><xsl:value-of select="p:t2('protection_form.to', me/agency_name)"/></p></div>
    <dl class="blanks">
      <div><dt><xsl:value-of select="p:t('receipt.code')"/></dt><dd class="code"><xsl:value-of select="translate('ab-cdef-ghij-k', 'abcdefghijk', casefile/lookup_code)"/></dd></div>
      <div><dt><xsl:value-of select="p:t('protection_form.name')"/></dt><dd/></div>
      <div><dt><xsl:value-of select="p:t('protection_form.address')"/></dt><dd/></div>
      <div><dt><xsl:value-of select="p:t('protection_form.persons')"/></dt><dd/></div>
      <div><dt><xsl:value-of select="p:t('protection_form.kinship')"/></dt><dd/></div>
      <div><dt><xsl:value-of select="p:t('protection_form.reason')"/></dt><dd/></div>
      <div><dt><xsl:value-of select="p:t('protection_form.measure')"/></dt><dd/></div>
    </dl>
    <div class="text"><p><xsl:value-of select="p:t('protection_form.promise')"/></p></div>
    <div class="sign">
      <div class="recipients"/>
      <div><p><strong><xsl:value-of select="p:t('protection_form.sender')"/></strong></p><p class="how"><xsl:value-of select="p:t('minutes.sign')"/></p></div>
    </div>
  </xsl:template>
</xsl:stylesheet>
