<?xml version="1.0" encoding="UTF-8"?>
<!-- What signing in, proving again and setting up share: the code field, which takes the six
     digits of the day or a recovery code, and the list of recovery codes. Imported by views,
     after their layout. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="field[@name = 'code']" mode="label">
    <xsl:value-of select="p:t('field.factor_code')"/>
  </xsl:template>

  <xsl:template match="field[@name = 'code']" mode="hint">
    <p class="hint" id="{@id}-hint"><xsl:apply-templates select="." mode="hint-text"/></p>
  </xsl:template>

  <xsl:template match="field[@name = 'code']" mode="hint-text">
    <xsl:value-of select="p:t('hint.factor_code')"/>
  </xsl:template>

  <!-- Six digits, or the 26 of a recovery code with its dashes. -->
  <xsl:template match="field[@name = 'code']" mode="input">
    <input type="text" class="size-m code" inputmode="numeric" autocomplete="one-time-code" spellcheck="false">
      <xsl:copy-of select="p:attributes('id name required maxlength aria-describedby aria-invalid')"/>
    </input>
  </xsl:template>

  <xsl:template match="field[@name = 'user_name']" mode="input">
    <input type="text" class="size-l" autocomplete="username" spellcheck="false" autocapitalize="none" value="{value}">
      <xsl:copy-of select="p:attributes('id name required maxlength aria-describedby aria-invalid')"/>
    </input>
  </xsl:template>

  <!-- Recovery codes, shown once. -->
  <xsl:template match="codes" mode="codes">
    <div class="notice warn">
      <xsl:apply-templates select="." mode="icon"><xsl:with-param name="name" select="'warn'"/></xsl:apply-templates>
      <p><xsl:value-of select="p:t('recovery.once')"/></p>
    </div>
    <p><xsl:value-of select="p:t('recovery.what')"/></p>
    <ol class="checks">
      <xsl:for-each select="code"><li><span class="code"><xsl:value-of select="."/></span></li></xsl:for-each>
    </ol>
    <p class="actions"><a class="button" href="{/page/start}"><xsl:value-of select="p:t('recovery.kept')"/></a></p>
  </xsl:template>
</xsl:stylesheet>
